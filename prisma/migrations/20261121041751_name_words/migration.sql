-- The words of a name as a function, whose cost tells the planner what it cannot know: reading every name is never
-- cheaper than the index, not even for a bounded number of rows of a frequent name.
CREATE FUNCTION name_words(name TEXT) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000
AS $$ BEGIN RETURN array_to_tsvector(array_remove(string_to_array(name, ' '), '')); END $$;

DROP INDEX "Organization_words";
DROP INDEX "Person_words";
DROP INDEX "Device_words";
CREATE INDEX "Organization_words" ON "Organization" USING GIN (name_words("nameKey")) WITH (fastupdate = off);
CREATE INDEX "Person_words" ON "Person" USING GIN (name_words("nameKey")) WITH (fastupdate = off);
CREATE INDEX "Device_words" ON "Device" USING GIN (name_words("nameKey")) WITH (fastupdate = off);
