-- Skills that a course lacks or teaches, and outcomes that nobody asks for.
CREATE TABLE course_skill (
    course VARCHAR,
    kind VARCHAR,
    place BIGINT,
    skill VARCHAR,
    outcome VARCHAR,
    share_mark VARCHAR,
    other_course VARCHAR,
    other_module VARCHAR
);
COMMENT ON TABLE course_skill IS 'usual skills of a course''s occupation that it lacks or teaches, and outcomes that no position asks for; of courses whose gap is told';
COMMENT ON COLUMN course_skill.course IS 'name of the course in Albanian';
COMMENT ON COLUMN course_skill.kind IS 'missing (usual and not taught), taught (usual and taught) or surplus (taught, and no position asks for it)';
COMMENT ON COLUMN course_skill.place IS 'order within the kind, missing skills by share, the largest first';
COMMENT ON COLUMN course_skill.skill IS 'URI of the ESCO concept; null for surplus';
COMMENT ON COLUMN course_skill.outcome IS 'outcome of a module of the course; null for missing';
COMMENT ON COLUMN course_skill.share_mark IS 'mark of the share of positions that ask for the skill; null for surplus';
COMMENT ON COLUMN course_skill.other_course IS 'for missing: the course of the nearest occupation that teaches it; null where none does';
COMMENT ON COLUMN course_skill.other_module IS 'its module';
