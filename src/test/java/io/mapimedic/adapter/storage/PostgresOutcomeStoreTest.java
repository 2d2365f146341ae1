package io.mapimedic.adapter.storage;

class PostgresOutcomeStoreTest extends OutcomeStoreContract {

    @Override
    StorageSettings settings() {
        return StorageSettings.at(Postgres.newDatabase(), "postgres", null, 8);
    }
}
