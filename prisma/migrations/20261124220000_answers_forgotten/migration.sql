-- What an answer that is kept was about and whose it was, so that it goes when that is erased.

-- AlterTable
ALTER TABLE "ActionKey" ADD COLUMN     "about" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Answers of before this may hold what has been erased since, and say nothing of what they were about.
DELETE FROM "ActionKey" WHERE key NOT LIKE 'file:%';
