-- Portable between SQLite and PostgreSQL: ids and JSON are TEXT, times are UTC and set by the program.

CREATE TABLE plans (
  id TEXT NOT NULL PRIMARY KEY,
  code_public TEXT NOT NULL UNIQUE,
  code_hash TEXT NOT NULL,
  token_hash TEXT UNIQUE,
  language TEXT NOT NULL,
  paper_language TEXT NOT NULL,
  country TEXT NOT NULL,
  depth TEXT NOT NULL CHECK (depth IN ('quick', 'full')),
  edition INTEGER NOT NULL,
  revision BIGINT NOT NULL,
  workshop_code TEXT,
  shared_phone BOOLEAN NOT NULL,
  consent_keep BOOLEAN NOT NULL,
  consent_progress BOOLEAN NOT NULL,
  consent_call_me BOOLEAN NOT NULL,
  consent_share TEXT NOT NULL CHECK (consent_share IN ('no', 'without_money', 'all')),
  consent_referral BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  visited_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  delete_after TIMESTAMP
);
CREATE INDEX plans_visited ON plans (visited_at);
CREATE INDEX plans_delete_after ON plans (delete_after) WHERE delete_after IS NOT NULL;
CREATE INDEX plans_workshop ON plans (workshop_code) WHERE workshop_code IS NOT NULL;

CREATE TABLE plan_sections (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  section TEXT NOT NULL,
  revision BIGINT NOT NULL,
  answers TEXT NOT NULL,
  saved_at TIMESTAMP NOT NULL,
  PRIMARY KEY (plan_id, section)
);

-- Every save appends the state after it; "losing" keeps the text that lost a conflict.
CREATE TABLE section_history (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  section TEXT NOT NULL,
  revision BIGINT NOT NULL,
  answers TEXT NOT NULL,
  saved_at TIMESTAMP NOT NULL,
  origin TEXT NOT NULL,
  losing TEXT,
  PRIMARY KEY (plan_id, section, revision)
);

-- What was answered to each post, so that the same post sent twice has one effect.
CREATE TABLE posts (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  idempotency_key TEXT NOT NULL,
  section TEXT NOT NULL,
  revision BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  made_at TIMESTAMP NOT NULL,
  PRIMARY KEY (plan_id, idempotency_key)
);
CREATE INDEX posts_made ON posts (made_at);

CREATE TABLE versions (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  class TEXT NOT NULL,
  number BIGINT NOT NULL,
  outline TEXT NOT NULL,
  answers TEXT NOT NULL,
  made_at TIMESTAMP NOT NULL,
  UNIQUE (plan_id, class, number)
);

CREATE TABLE rounds (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  made_on DATE NOT NULL,
  label TEXT NOT NULL,
  answers TEXT NOT NULL,
  PRIMARY KEY (plan_id, number)
);

CREATE TABLE sessions (
  token_hash TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT REFERENCES plans (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  csrf TEXT NOT NULL,
  shared_phone BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_plan ON sessions (plan_id);
CREATE INDEX sessions_expires ON sessions (expires_at);

-- plan_id is no foreign key on purpose: one line without content outlives a deleted plan.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT,
  at TIMESTAMP NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT
);
CREATE INDEX audit_plan ON audit (plan_id, at);

CREATE TABLE facts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
