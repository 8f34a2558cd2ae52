-- Sealed events of programs before this say who acted; those of today seal that too. Whether a log holds any is found
-- without reading it: whoever publishes it is warned. Of a log that begins today nothing stands in this index.
CREATE INDEX event_names_actor ON event (community_id)
    WHERE canonical LIKE '%"kind":"sealed"%' AND canonical NOT LIKE '{"actor":null%';
