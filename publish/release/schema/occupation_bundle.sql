-- Usual skills of an occupation that go together, one row a skill.
CREATE TABLE occupation_bundle (
    occupation VARCHAR,
    bundle BIGINT,
    name_en VARCHAR,
    name_sq VARCHAR,
    place BIGINT,
    skill VARCHAR,
    share_mark VARCHAR,
    mark VARCHAR
);
COMMENT ON TABLE occupation_bundle IS 'skills that positions of an occupation ask for and that go together over occupations: proposed modules, one row a skill';
COMMENT ON COLUMN occupation_bundle.occupation IS 'ISCO-08 unit group';
COMMENT ON COLUMN occupation_bundle.bundle IS 'number of the bundle, the one with the largest share first';
COMMENT ON COLUMN occupation_bundle.name_en IS 'its two skills with the largest shares, in English';
COMMENT ON COLUMN occupation_bundle.name_sq IS 'the same in Albanian, in English where the taxonomy has no Albanian label';
COMMENT ON COLUMN occupation_bundle.place IS '1 for the skill with the largest share';
COMMENT ON COLUMN occupation_bundle.skill IS 'URI of the ESCO concept';
COMMENT ON COLUMN occupation_bundle.share_mark IS 'mark of the share of positions that ask for the skill';
COMMENT ON COLUMN occupation_bundle.mark IS 'mark of the bundle; zanat explain MARK';
