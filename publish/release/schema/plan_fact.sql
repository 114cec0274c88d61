-- The mark of a fact beside a business idea; added while the table is empty.
ALTER TABLE plan_fact ADD COLUMN mark VARCHAR;
COMMENT ON COLUMN plan_fact.mark IS 'mark of the score; zanat explain MARK';
