-- Valid on PostgreSQL and on H2 in its PostgreSQL mode. Times are milliseconds since 1970, UTC: both databases compare and round them alike.

CREATE TABLE interview (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    revision     INTEGER      NOT NULL,
    is_open      BOOLEAN      NOT NULL,
    characters   BIGINT       NOT NULL,
    created_at   BIGINT       NOT NULL,
    changed_at   BIGINT       NOT NULL,
    expires_at   BIGINT       NOT NULL,
    -- The Idempotency-Key of the request that created it.
    creation_key VARCHAR(200) UNIQUE
);

CREATE INDEX interview_expiry ON interview (expires_at);

-- Append-only: rows are never updated, and go only with their interview.
CREATE TABLE interview_event (
    interview_id      VARCHAR(64)  NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    revision          INTEGER      NOT NULL,
    kind              VARCHAR(40)  NOT NULL,
    payload           TEXT         NOT NULL,
    occurred_at       BIGINT       NOT NULL,
    knowledge_version VARCHAR(100) NOT NULL,
    knowledge_digest  VARCHAR(100) NOT NULL,
    diagnosis_digest  VARCHAR(100) NOT NULL,
    PRIMARY KEY (interview_id, revision)
);

-- What a request with an Idempotency-Key was answered, so that a repetition gets the same.
CREATE TABLE interview_reply (
    interview_id    VARCHAR(64)  NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    idempotency_key VARCHAR(200) NOT NULL,
    request_digest  VARCHAR(100) NOT NULL,
    revision        INTEGER      NOT NULL,
    status          INTEGER      NOT NULL,
    -- Packed, in Base64: H2 ends binary values at 1 MiB.
    body            TEXT         NOT NULL,
    PRIMARY KEY (interview_id, idempotency_key)
);
