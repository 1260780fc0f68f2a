-- What people typed, and names, are sealed by the program (bot/store/vault). What stands here in the clear from
-- before is sealed at the next start.

-- AlterTable
ALTER TABLE "ActionKey" ALTER COLUMN "answer" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Agreement" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Appointment" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Case" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Channel" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Conference" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Consultation" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Draft" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Invitation" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable: the name joins what is sealed.
UPDATE "Person" SET "content" = "content" || jsonb_build_object('name', "name");
ALTER TABLE "Person" DROP COLUMN "name",
ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "Referral" ALTER COLUMN "content" SET DATA TYPE TEXT;

-- AlterTable: names join what is sealed.
UPDATE "TimelineEntry" SET "content" = jsonb_strip_nulls(
    jsonb_build_object('actorName', "actorName", 'onBehalfOf', "onBehalfOf", 'content', "content"));
ALTER TABLE "TimelineEntry" DROP COLUMN "actorName",
DROP COLUMN "onBehalfOf",
ADD COLUMN     "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
ALTER COLUMN "content" SET DATA TYPE TEXT;
ALTER TABLE "TimelineEntry" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "TimelineEntry_id_key" ON "TimelineEntry"("id");

-- The key of calendar links stands with the other keys now.
DELETE FROM "Setting" WHERE "key" = 'local.ics.key';
