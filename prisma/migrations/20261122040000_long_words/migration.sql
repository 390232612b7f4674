-- Of words longer than 32 letters the beginning is kept, too, so that such names are found by what they begin with.
INSERT INTO "NameWord" (word, deletions)
SELECT word, word || ARRAY(SELECT left(word, at - 1) || substr(word, at + 1)
  FROM generate_series(1, length(word)) at WHERE substr(word, at, 1) <> substr(word, at + 1, 1))
FROM (SELECT DISTINCT left(unnest(string_to_array("nameKey", ' ')), 32) AS word FROM (
    SELECT "nameKey" FROM "Person" WHERE "nameKey" ~ '[^ ]{33}'
    UNION ALL SELECT "nameKey" FROM "Organization" WHERE "nameKey" ~ '[^ ]{33}'
    UNION ALL SELECT "nameKey" FROM "Device" WHERE "nameKey" ~ '[^ ]{33}') named) each
WHERE length(word) = 32
ON CONFLICT DO NOTHING;
