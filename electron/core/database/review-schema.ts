/**
 * What people do with answers: put others in their place, and mark rows. `edits.answers` is a JSON object by
 * the number of the answer column; `edits.result` is the result that stood there when the row was last
 * changed by hand, so that a newer one is noticed. What was accepted was the answer of that moment, and a
 * change was made over it: when a repair brings another one, the row asks to be looked at.
 */
export const reviewSchema = `
CREATE TABLE edits (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  result INTEGER,
  answers TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;

CREATE TABLE marks (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('accepted', 'needs-look')),
  PRIMARY KEY (job, position)
) WITHOUT ROWID;

CREATE TRIGGER rows_answered_again AFTER UPDATE OF result ON rows
WHEN new.result IS NOT old.result AND (
  EXISTS (SELECT 1 FROM edits WHERE job = new.job AND position = new.position)
  OR EXISTS (SELECT 1 FROM marks WHERE job = new.job AND position = new.position)
) BEGIN
  INSERT INTO marks (job, position, mark) VALUES (new.job, new.position, 'needs-look')
    ON CONFLICT DO UPDATE SET mark = 'needs-look';
END;
`;
