-- Which days the accounts cover that a notice posts, from one to the other: 2021-04-01; NULL where it posts none, or
-- does not say. A notice of before these columns says nothing of it.
ALTER TABLE notice ADD COLUMN covers_from TEXT;
ALTER TABLE notice ADD COLUMN covers_to TEXT;
