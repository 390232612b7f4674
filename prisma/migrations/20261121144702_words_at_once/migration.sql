-- New words go into their indexes at once: a list of pending ones is read by every search for a misspelt name, and a
-- server tidies it only when it comes to that. (Prisma's schema does not hold this setting.)
ALTER INDEX "NameWord_deletions_idx" SET (fastupdate = off);
ALTER INDEX "NameWord_trgm" SET (fastupdate = off);
SELECT gin_clean_pending_list('"NameWord_deletions_idx"'), gin_clean_pending_list('"NameWord_trgm"');
