-- Trainers and their workshops: accounts, rooms, seats, the register beside them, and what goes between owner and trainer.

CREATE TABLE accounts (
  id TEXT NOT NULL PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('trainer', 'lead', 'admin')),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE SET NULL,
  language TEXT NOT NULL,
  phone TEXT,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  signed_in_at TIMESTAMP,
  disabled_at TIMESTAMP
);
CREATE INDEX accounts_organisation ON accounts (organisation_id);

-- A link that makes one account, or gives the one named here a new password, and dies.
CREATE TABLE invites (
  token_hash TEXT NOT NULL PRIMARY KEY,
  account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('trainer', 'lead', 'admin')),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  made_by_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE INDEX invites_account ON invites (account_id) WHERE account_id IS NOT NULL;

-- Codes of further people of one business, beside the plan's own.
CREATE TABLE plan_keys (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  code_public TEXT NOT NULL UNIQUE,
  code_hash TEXT NOT NULL,
  token_hash TEXT UNIQUE,
  money BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP
);
CREATE INDEX plan_keys_plan ON plan_keys (plan_id);

ALTER TABLE sessions ADD COLUMN account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE;
ALTER TABLE sessions ADD COLUMN key_id TEXT REFERENCES plan_keys (id) ON DELETE CASCADE;
CREATE INDEX sessions_account ON sessions (account_id) WHERE account_id IS NOT NULL;

-- sectors is a JSON list of codes, room a JSON object: what the projector shows now.
CREATE TABLE workshops (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE SET NULL,
  trainer_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  title TEXT NOT NULL,
  country TEXT NOT NULL,
  place TEXT NOT NULL,
  language TEXT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  agenda TEXT NOT NULL CHECK (agenda IN ('half', 'one', 'two')),
  sectors TEXT NOT NULL,
  consent_text TEXT NOT NULL,
  practice BOOLEAN NOT NULL,
  next_seat INTEGER NOT NULL,
  room TEXT NOT NULL,
  room_revision BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  closed_at TIMESTAMP
);
CREATE INDEX workshops_trainer ON workshops (trainer_id, starts_on);
CREATE INDEX workshops_organisation ON workshops (organisation_id, starts_on);

-- Further trainers who help in a room.
CREATE TABLE workshop_trainers (
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  added_at TIMESTAMP NOT NULL,
  PRIMARY KEY (workshop_id, account_id)
);
CREATE INDEX workshop_trainers_account ON workshop_trainers (account_id);

-- Who takes part, apart from every plan: one person is one row of her organisation, however many workshops she visits.
-- ability is a JSON object of the six answers of the Washington Group short set.
CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE CASCADE,
  name TEXT,
  phone TEXT,
  sex TEXT,
  age_group TEXT,
  ability TEXT NOT NULL,
  sector TEXT,
  area TEXT,
  country TEXT NOT NULL,
  consent_call BOOLEAN NOT NULL,
  consent_referral BOOLEAN NOT NULL,
  consent_data BOOLEAN NOT NULL,
  guardian TEXT,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL
);
CREATE INDEX people_organisation ON people (organisation_id, name);
CREATE INDEX people_updated ON people (updated_at);
CREATE INDEX people_phone ON people (phone) WHERE phone IS NOT NULL;

-- A chair in the room: its number, the plan written on it, the person on it.
CREATE TABLE seats (
  id TEXT NOT NULL PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  table_number INTEGER,
  name TEXT,
  plan_id TEXT REFERENCES plans (id) ON DELETE SET NULL,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  paper BOOLEAN NOT NULL,
  needs_help_at TIMESTAMP,
  finished_at TIMESTAMP,
  joined_at TIMESTAMP NOT NULL,
  left_at TIMESTAMP,
  UNIQUE (workshop_id, number),
  UNIQUE (workshop_id, plan_id)
);
CREATE INDEX seats_plan ON seats (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX seats_person ON seats (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE attendance (
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, person_id, day)
);

-- moment: before, after, day30, day90, month6. answers is a JSON object of codes and short texts.
CREATE TABLE surveys (
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  moment TEXT NOT NULL CHECK (moment IN ('before', 'after', 'day30', 'day90', 'month6')),
  answers TEXT NOT NULL,
  made_at TIMESTAMP NOT NULL,
  PRIMARY KEY (workshop_id, person_id, moment)
);

-- What a trainer says of a part that its owner shared.
CREATE TABLE comments (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  workshop_id TEXT REFERENCES workshops (id) ON DELETE SET NULL,
  account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  section TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('seen', 'again', 'good')),
  text TEXT NOT NULL,
  made_at TIMESTAMP NOT NULL,
  read_at TIMESTAMP
);
CREATE INDEX comments_plan ON comments (plan_id, section);

-- A lost code made new: shown on the owner's own phone, or on a card that opens the plan once.
CREATE TABLE reissues (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  workshop_id TEXT REFERENCES workshops (id) ON DELETE SET NULL,
  account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  way TEXT NOT NULL CHECK (way IN ('phone', 'card')),
  token_hash TEXT NOT NULL UNIQUE,
  made_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP,
  told_at TIMESTAMP
);
CREATE INDEX reissues_plan ON reissues (plan_id);

-- The organisation that an owner names to help her with a lost code after her workshop, and how it finds her.
CREATE TABLE code_keepers (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL UNIQUE REFERENCES plans (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  named_at TIMESTAMP NOT NULL
);
CREATE INDEX code_keepers_organisation ON code_keepers (organisation_id, name);

-- "Print my wall sheet": the trainer may print that paper once and nothing else.
CREATE TABLE print_requests (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  paper TEXT NOT NULL,
  pages INTEGER NOT NULL,
  asked_at TIMESTAMP NOT NULL,
  printed_at TIMESTAMP,
  printed_by_id TEXT REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE INDEX print_requests_workshop ON print_requests (workshop_id, asked_at);

-- Who has a certificate. Withdrawn ones stay, so that whoever checks the paper is told. When its person goes, name and
-- person go from here too, and only that there was one is kept.
CREATE TABLE certificates (
  code TEXT NOT NULL PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  name TEXT,
  issued_at TIMESTAMP NOT NULL,
  withdrawn_at TIMESTAMP
);
CREATE UNIQUE INDEX certificates_valid ON certificates (workshop_id, person_id) WHERE withdrawn_at IS NULL;
CREATE INDEX certificates_person ON certificates (person_id) WHERE person_id IS NOT NULL;

-- No foreign key on purpose: the line outlives the workshop.
ALTER TABLE audit ADD COLUMN workshop_id TEXT;
CREATE INDEX audit_workshop ON audit (workshop_id, at) WHERE workshop_id IS NOT NULL;
