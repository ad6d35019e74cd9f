-- Organisations whose name and logo stand on the plans they help with. SQLite takes BYTEA for a name without meaning
-- and stores bytes as they are.

CREATE TABLE media (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('logo')),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BYTEA NOT NULL,
  sha256 TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  UNIQUE (kind, sha256)
);

CREATE TABLE organisations (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  logo_id TEXT REFERENCES media (id) ON DELETE RESTRICT,
  is_default BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL
);

ALTER TABLE plans ADD COLUMN organisation_id TEXT REFERENCES organisations (id) ON DELETE SET NULL;
-- The logo that a frozen version prints: its picture stays as long as the version.
ALTER TABLE versions ADD COLUMN logo_id TEXT REFERENCES media (id) ON DELETE RESTRICT;
