-- The lines of the trial versions before this one had neither proof nor chain, and cannot be given them afterwards.
DELETE FROM "AccessEntry";

-- AlterTable
ALTER TABLE "AccessEntry" DROP COLUMN "actorName",
DROP COLUMN "subjectId",
DROP COLUMN "subjectKind",
DROP COLUMN "verb",
ADD COLUMN     "activity" TEXT NOT NULL,
ADD COLUMN     "channel" TEXT NOT NULL,
ADD COLUMN     "consentIds" TEXT NOT NULL,
ADD COLUMN     "fieldGroups" TEXT NOT NULL,
ADD COLUMN     "hash" TEXT NOT NULL,
ADD COLUMN     "id" TEXT NOT NULL,
ADD COLUMN     "instanceId" TEXT NOT NULL,
ADD COLUMN     "mac" TEXT NOT NULL,
ADD COLUMN     "personId" TEXT,
ADD COLUMN     "prevHash" TEXT NOT NULL,
ADD COLUMN     "purpose" TEXT NOT NULL,
ADD COLUMN     "recordId" TEXT,
ADD COLUMN     "recordType" TEXT NOT NULL,
ADD COLUMN     "role" TEXT NOT NULL,
ADD COLUMN     "ruleId" TEXT NOT NULL,
ADD COLUMN     "sensitivity" TEXT NOT NULL,
ADD COLUMN     "tenantId" TEXT,
ALTER COLUMN "seq" DROP DEFAULT;
DROP SEQUENCE "AccessEntry_seq_seq";

-- CreateTable
CREATE TABLE "AccessHead" (
    "id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AccessHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessAnchor" (
    "id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mac" TEXT NOT NULL,

    CONSTRAINT "AccessAnchor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccessAnchor_seq_idx" ON "AccessAnchor"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "AccessEntry_id_key" ON "AccessEntry"("id");

-- CreateIndex
CREATE INDEX "AccessEntry_actorId_seq_idx" ON "AccessEntry"("actorId", "seq");

-- CreateIndex
CREATE INDEX "AccessEntry_at_idx" ON "AccessEntry"("at");

-- The chain: each line takes the next number and the hash of the line before it, one at a time.
INSERT INTO "AccessHead" ("id", "seq", "hash") VALUES (1, 0, '');

CREATE FUNCTION chain_access_entry() RETURNS TRIGGER AS $$
DECLARE
    head RECORD;
BEGIN
    SELECT "seq", "hash" INTO STRICT head FROM "AccessHead" WHERE "id" = 1 FOR UPDATE;
    NEW."seq" := head."seq" + 1;
    NEW."prevHash" := head."hash";
    NEW."hash" := encode(sha256(convert_to(NEW."prevHash" || '|' || NEW."seq" || '|' || NEW."mac", 'UTF8')), 'hex');
    UPDATE "AccessHead" SET "seq" = NEW."seq", "hash" = NEW."hash" WHERE "id" = 1;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER access_entry_chained BEFORE INSERT ON "AccessEntry"
    FOR EACH ROW EXECUTE FUNCTION chain_access_entry();

-- Append-only. Only lines that are too old may go, and only in a transaction that says up to which number.
CREATE FUNCTION refuse_access_change() RETURNS TRIGGER AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD."seq" <= coalesce(nullif(current_setting('knooppunt.purge_access_until', true), ''), '0')::bigint THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'the access log is append-only' USING ERRCODE = '42501';
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER access_entry_kept BEFORE UPDATE OR DELETE ON "AccessEntry"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_entry_not_emptied BEFORE TRUNCATE ON "AccessEntry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_anchor_kept BEFORE UPDATE OR DELETE ON "AccessAnchor"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_anchor_not_emptied BEFORE TRUNCATE ON "AccessAnchor"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();
