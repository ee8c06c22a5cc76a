/**
 * Tables and columns by the words that the field uses, and saves in a table of their own: until then each job's stood
 * as one JSON array in a table of odds and ends. SQLite renames within indexes and triggers, too; a value that a CHECK
 * names needs its table made anew.
 */
export const namesOfTheField = `
ALTER TABLE facts RENAME TO metadata;
ALTER TABLE strangers RENAME TO rejected_remote_batches;
ALTER TABLE inputs RENAME TO row_inputs;
ALTER TABLE records RENAME TO egress_log;
ALTER TABLE unknown_results RENAME TO unmatched_results;
ALTER TABLE edits RENAME TO answer_edits;

ALTER TABLE jobs RENAME COLUMN is_complete TO is_committed;
ALTER TABLE jobs RENAME COLUMN is_removed TO is_deleted;
ALTER TABLE jobs RENAME COLUMN is_held TO is_paused;
ALTER TABLE jobs RENAME COLUMN hold_problem TO pause_reason;
ALTER TABLE jobs RENAME COLUMN start_hash TO idempotency_key;
ALTER TABLE attempts RENAME COLUMN is_complete TO is_committed;
ALTER TABLE rows RENAME COLUMN row_number TO sheet_row;
ALTER TABLE rows RENAME COLUMN leader TO duplicate_of;
ALTER TABLE row_counts RENAME COLUMN rows TO count;
ALTER TABLE batches RENAME COLUMN newest_before TO baseline_created_at;
ALTER TABLE batches RENAME COLUMN newest_before_id TO baseline_batch_id;
ALTER TABLE batches RENAME COLUMN key_mark TO api_key_fingerprint;
ALTER TABLE batches RENAME COLUMN doubt_looks TO search_attempts;
ALTER TABLE batches RENAME COLUMN doubt_candidates TO search_candidates;
ALTER TABLE batches RENAME COLUMN is_proven TO is_confirmed;
ALTER TABLE batches RENAME COLUMN is_delete_wanted TO is_delete_requested;
ALTER TABLE batches RENAME COLUMN looks TO poll_count;
ALTER TABLE batches RENAME COLUMN downloads TO download_attempts;
ALTER TABLE batches RENAME COLUMN next_at TO next_attempt_at;

DROP TRIGGER rows_answered_again;
CREATE TABLE review_marks (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('accepted', 'needs-review')),
  PRIMARY KEY (job, position)
) WITHOUT ROWID;
INSERT INTO review_marks SELECT job, position, replace(mark, 'needs-look', 'needs-review') FROM marks;
DROP TABLE marks;
CREATE TRIGGER rows_answered_again AFTER UPDATE OF result ON rows
WHEN new.result IS NOT old.result AND (
  EXISTS (SELECT 1 FROM answer_edits WHERE job = new.job AND position = new.position)
  OR EXISTS (SELECT 1 FROM review_marks WHERE job = new.job AND position = new.position)
) BEGIN
  INSERT INTO review_marks (job, position, mark) VALUES (new.job, new.position, 'needs-review')
    ON CONFLICT DO UPDATE SET mark = 'needs-review';
END;

CREATE TABLE saves (
  job INTEGER NOT NULL,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  file_hash TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  backup_path TEXT,
  is_new_file INTEGER NOT NULL,
  keeps_rows INTEGER NOT NULL,
  headers TEXT NOT NULL,
  cells_file TEXT,
  PRIMARY KEY (job, number)
) WITHOUT ROWID;
INSERT INTO saves
  SELECT CAST(substr(m.name, 7) AS INTEGER), s.key + 1, s.value ->> 'path', s.value ->> 'name', s.value ->> 'savedAt',
    s.value ->> 'fileHash', s.value ->> 'sourceHash', s.value ->> 'backupPath', coalesce(s.value ->> 'isNewFile', 0),
    coalesce(s.value ->> 'keepsRows', 0), coalesce(s.value -> 'headers', '[]'), s.value ->> 'cellsFile'
  FROM metadata m, json_each(m.value) s WHERE m.name LIKE 'saves:%';
DELETE FROM metadata WHERE name LIKE 'saves:%';
`;
