/**
 * The first version of the tables, in the words of the product. Instants are milliseconds since 1970; money
 * is micro-dollars; a job's and a batch's number are small integers so that a million rows stay small.
 * `position` counts a job's rows from 0 in sheet order.
 */
export const firstSchema = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opened', 'uploaded', 'saved', 'sample')),
  opened_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_by_time ON files (kind, opened_at);
CREATE INDEX files_by_path ON files (path);

CREATE TABLE tables (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL,
  source_path TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  text_shape TEXT,
  used_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE jobs (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_complete INTEGER NOT NULL DEFAULT 0,
  is_removed INTEGER NOT NULL DEFAULT 0,
  is_practice INTEGER NOT NULL,
  is_cancel_requested INTEGER NOT NULL DEFAULT 0,
  is_held INTEGER NOT NULL DEFAULT 0,
  hold_problem TEXT,
  file_id TEXT NOT NULL,
  workbook_name TEXT NOT NULL,
  source_path TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  text_shape TEXT,
  sheet TEXT NOT NULL,
  header_row INTEGER NOT NULL,
  settings TEXT NOT NULL,
  input_columns TEXT NOT NULL,
  row_count INTEGER NOT NULL DEFAULT 0,
  attempt INTEGER NOT NULL DEFAULT 1,
  spend_cap_usd_micros INTEGER,
  estimate_low_usd_micros INTEGER,
  estimate_high_usd_micros INTEGER,
  start_hash TEXT,
  saved_as TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  finished_at INTEGER
);
CREATE INDEX jobs_by_start ON jobs (start_hash) WHERE start_hash IS NOT NULL;

CREATE TABLE attempts (
  job INTEGER NOT NULL,
  number INTEGER NOT NULL,
  nonce TEXT NOT NULL,
  max_tokens INTEGER NOT NULL,
  restates_labels INTEGER NOT NULL DEFAULT 0,
  -- Which rows a repair takes, so that writing it down can go on after a crash.
  states TEXT,
  row_numbers TEXT,
  is_complete INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (job, number)
) WITHOUT ROWID;

CREATE TABLE batches (
  job INTEGER NOT NULL,
  number INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'intent', 'sent', 'ended', 'collected', 'removed')),
  remote_id TEXT,
  request_count INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  body_hash TEXT,
  worst_case_usd_micros INTEGER,
  cost_usd_micros INTEGER NOT NULL DEFAULT 0,
  intent_at INTEGER,
  intent_server_at INTEGER,
  newest_before INTEGER,
  doubt_since INTEGER,
  doubt_server_since INTEGER,
  sent_at INTEGER,
  remote_created_at INTEGER,
  expires_at INTEGER,
  ended_at INTEGER,
  remote_succeeded INTEGER,
  remote_total INTEGER,
  is_proven INTEGER NOT NULL DEFAULT 1,
  is_cancel_sent INTEGER NOT NULL DEFAULT 0,
  is_delete_wanted INTEGER NOT NULL DEFAULT 0,
  looks INTEGER NOT NULL DEFAULT 0,
  downloads INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (job, number)
) WITHOUT ROWID;
CREATE INDEX batches_open ON batches (job, number) WHERE state NOT IN ('collected', 'removed');
CREATE INDEX batches_to_delete ON batches (job, number) WHERE is_delete_wanted = 1 AND state = 'collected';
CREATE UNIQUE INDEX batches_by_remote_id ON batches (remote_id) WHERE remote_id IS NOT NULL;
CREATE INDEX batches_by_sent ON batches (sent_at);

-- Batches of the account that were looked at while in doubt and are not ours.
CREATE TABLE strangers (
  remote_id TEXT PRIMARY KEY,
  job INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  noted_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Rows that share a request with an earlier one name its position as leader, and have no custom_id of their own.
-- "result" is the number of the result that is shown: while a repair is underway, the older one.
CREATE TABLE rows (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'cut-off', 'refused', 'off-list', 'failed', 'canceled', 'expired', 'skipped')),
  custom_id TEXT,
  leader INTEGER,
  size_bytes INTEGER NOT NULL DEFAULT 0,
  result INTEGER,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;
-- Queries name their index (INDEXED BY): without statistics SQLite takes the primary key for any of them and walks over the whole job.
CREATE INDEX rows_by_state ON rows (job, state, position);
CREATE INDEX rows_by_batch ON rows (job, batch, position);
CREATE INDEX rows_by_number ON rows (job, row_number);
CREATE INDEX rows_by_fingerprint ON rows (job, fingerprint, position);
CREATE UNIQUE INDEX rows_by_custom_id ON rows (job, custom_id) WHERE custom_id IS NOT NULL;
CREATE INDEX rows_by_leader ON rows (job, leader) WHERE leader IS NOT NULL;

CREATE TABLE inputs (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT,
  cells TEXT NOT NULL,
  UNIQUE (job, position)
);

CREATE TABLE results (
  number INTEGER PRIMARY KEY,
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  custom_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  state TEXT NOT NULL,
  answers TEXT NOT NULL,
  note TEXT,
  stop_reason TEXT,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  cache_write_tokens INTEGER NOT NULL,
  cache_read_tokens INTEGER NOT NULL,
  cost_usd_micros INTEGER,
  received_at INTEGER NOT NULL,
  UNIQUE (job, position, attempt)
);
CREATE INDEX results_by_batch ON results (job, batch);

-- Lines of a result file whose custom_id is not of its batch, kept aside.
CREATE TABLE unknown_results (
  job INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  custom_id TEXT NOT NULL,
  line TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  PRIMARY KEY (job, batch, custom_id)
) WITHOUT ROWID;

-- What left this computer: one line for each batch, each try and each count.
CREATE TABLE records (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('batch', 'try', 'count')),
  job_id TEXT,
  workbook_name TEXT NOT NULL,
  batch INTEGER,
  remote_id TEXT,
  columns TEXT NOT NULL,
  rows INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  has_background INTEGER NOT NULL,
  cost_usd_micros INTEGER
);
CREATE INDEX records_by_time ON records (at);

-- How many rows of each batch stand in each state, kept by the triggers below so that they cannot drift from the rows.
CREATE TABLE row_counts (
  job INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  state TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (job, batch, state)
) WITHOUT ROWID;
CREATE TRIGGER rows_added AFTER INSERT ON rows BEGIN
  INSERT INTO row_counts VALUES (new.job, new.batch, new.state, 1)
    ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER rows_changed AFTER UPDATE OF state, batch ON rows
WHEN old.state <> new.state OR old.batch <> new.batch BEGIN
  UPDATE row_counts SET rows = rows - 1 WHERE job = old.job AND batch = old.batch AND state = old.state;
  INSERT INTO row_counts VALUES (new.job, new.batch, new.state, 1)
    ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER rows_removed AFTER DELETE ON rows BEGIN
  UPDATE row_counts SET rows = rows - 1 WHERE job = old.job AND batch = old.batch AND state = old.state;
END;
CREATE TRIGGER results_added AFTER INSERT ON results BEGIN
  UPDATE batches SET cost_usd_micros = cost_usd_micros + coalesce(new.cost_usd_micros, 0)
    WHERE job = new.job AND number = new.batch;
END;
CREATE TRIGGER results_changed AFTER UPDATE OF cost_usd_micros ON results BEGIN
  UPDATE batches SET cost_usd_micros = cost_usd_micros + coalesce(new.cost_usd_micros, 0) - coalesce(old.cost_usd_micros, 0)
    WHERE job = new.job AND number = new.batch;
END;
`;
