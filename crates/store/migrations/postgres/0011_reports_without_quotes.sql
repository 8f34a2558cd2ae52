-- Reports of imports quoted what was odd in a file, and so kept words that were erased since. Nobody reads them back.
UPDATE import_batch SET report = (report::jsonb - 'findings')::text;
