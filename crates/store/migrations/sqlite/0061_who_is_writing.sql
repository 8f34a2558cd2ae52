-- Who else has begun to write on the page of a thing is asked each time that somebody opens it.
CREATE INDEX own_draft_thing ON own_draft (community_id, thing, touched_ms);
