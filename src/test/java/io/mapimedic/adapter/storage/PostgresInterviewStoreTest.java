package io.mapimedic.adapter.storage;

class PostgresInterviewStoreTest extends InterviewStoreContract {

    @Override
    StorageSettings settings() {
        return StorageSettings.at(Postgres.newDatabase(), "postgres", null, 8);
    }
}
