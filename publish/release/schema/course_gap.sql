-- What a course does not teach of what its occupation asks for, one row a course.
CREATE TABLE course_gap (
    course VARCHAR,
    occupation VARCHAR,
    status VARCHAR,
    modules VARCHAR,
    unlinked BIGINT,
    state VARCHAR,
    gap DOUBLE,
    lo DOUBLE,
    hi DOUBLE,
    usual BIGINT,
    lacking BIGINT,
    grade VARCHAR,
    mark VARCHAR,
    lacking_mark VARCHAR
);
COMMENT ON TABLE course_gap IS 'what a course does not teach of the skills that positions of its occupation usually ask for, one row a course';
COMMENT ON COLUMN course_gap.course IS 'name of the course in Albanian';
COMMENT ON COLUMN course_gap.occupation IS 'ISCO-08 unit group it trains for; null when not known';
COMMENT ON COLUMN course_gap.status IS 'known, module_unknown, occupation_unknown, too_few (positions or employers) or no_usual_skill';
COMMENT ON COLUMN course_gap.modules IS 'how sure the modules are: seen, derived, recalled or added, the least sure; empty without any';
COMMENT ON COLUMN course_gap.unlinked IS 'outcomes that no concept fits: nothing can be said of them';
COMMENT ON COLUMN course_gap.state IS 'value, missing (not known) or withheld (could give employers away)';
COMMENT ON COLUMN course_gap.gap IS 'share of the demand for usual skills that no outcome teaches, 0 to 1; null unless the state is value';
COMMENT ON COLUMN course_gap.lo IS 'lower bound, 95 %, rounded down to a twentieth';
COMMENT ON COLUMN course_gap.hi IS 'upper bound, 95 %, rounded up to a twentieth';
COMMENT ON COLUMN course_gap.usual IS 'usual skills: the lower bound of their share is at least a tenth';
COMMENT ON COLUMN course_gap.lacking IS 'of them, those that no outcome teaches; course_skill names them';
COMMENT ON COLUMN course_gap.grade IS 'evidence grade A to D; empty without a gap';
COMMENT ON COLUMN course_gap.mark IS 'mark of the gap; zanat explain MARK';
COMMENT ON COLUMN course_gap.lacking_mark IS 'mark of the number of skills that it lacks';
