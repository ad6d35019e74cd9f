ALTER TABLE versions DROP COLUMN logo_id;
ALTER TABLE plans DROP COLUMN organisation_id;
DROP TABLE organisations;
DROP TABLE media;
