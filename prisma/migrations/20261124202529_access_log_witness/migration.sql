-- Each line now also proves what stood before it, and anchors are tied to each other (decision 013). Lines of the
-- trial versions before this one lack that proof and cannot be given it afterwards, so the log begins anew.
DROP TRIGGER access_entry_kept ON "AccessEntry";
DROP TRIGGER access_entry_not_emptied ON "AccessEntry";
DROP TRIGGER access_anchor_kept ON "AccessAnchor";
DROP TRIGGER access_anchor_not_emptied ON "AccessAnchor";
DROP FUNCTION refuse_access_change();
DELETE FROM "AccessEntry";
DELETE FROM "AccessAnchor";
UPDATE "AccessHead" SET "seq" = 0, "hash" = '' WHERE "id" = 1;

-- AlterTable
ALTER TABLE "AccessAnchor" DROP CONSTRAINT "AccessAnchor_pkey",
DROP COLUMN "id",
ADD COLUMN     "nr" BIGINT NOT NULL,
ADD COLUMN     "prev" TEXT NOT NULL,
ADD CONSTRAINT "AccessAnchor_pkey" PRIMARY KEY ("nr");

-- AlterTable
ALTER TABLE "AccessEntry" ADD COLUMN     "knownAnchor" TEXT NOT NULL,
ADD COLUMN     "knownHash" TEXT NOT NULL,
ADD COLUMN     "knownSeq" BIGINT NOT NULL;

-- CreateIndex
CREATE INDEX "AccessAnchor_kind_seq_idx" ON "AccessAnchor"("kind", "seq");

CREATE FUNCTION refuse_access_change() RETURNS TRIGGER AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only' USING ERRCODE = '42501';
END;
$$ LANGUAGE plpgsql;

-- Lines only go once an anchor says up to which number they were too old; whether that anchor is genuine, who has the key can tell.
CREATE FUNCTION refuse_access_loss() RETURNS TRIGGER AS $$
BEGIN
    IF EXISTS (SELECT FROM "AccessAnchor" WHERE "kind" = 'purged' AND "seq" >= OLD."seq") THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the access log is append-only' USING ERRCODE = '42501';
END;
$$ LANGUAGE plpgsql;

-- The head moves by one, for the line that is being written (chain_access_entry), and by nothing else.
CREATE FUNCTION refuse_access_head() RETURNS TRIGGER AS $$
BEGIN
    IF pg_trigger_depth() > 1 AND NEW."id" = OLD."id" AND NEW."seq" = OLD."seq" + 1 THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the access log is append-only' USING ERRCODE = '42501';
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER access_entry_kept BEFORE UPDATE ON "AccessEntry"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_entry_not_lost BEFORE DELETE ON "AccessEntry"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_loss();
CREATE TRIGGER access_entry_not_emptied BEFORE TRUNCATE ON "AccessEntry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_anchor_kept BEFORE UPDATE OR DELETE ON "AccessAnchor"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_anchor_not_emptied BEFORE TRUNCATE ON "AccessAnchor"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_head_follows BEFORE UPDATE ON "AccessHead"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_head();
CREATE TRIGGER access_head_kept BEFORE INSERT OR DELETE ON "AccessHead"
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_head_not_emptied BEFORE TRUNCATE ON "AccessHead"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();
