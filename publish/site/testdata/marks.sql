-- The marks of numbers in the tables that name them, after the numbers have theirs.
CREATE OR REPLACE MACRO marked(m, s, c) AS (SELECT coalesce(max(mark), '') FROM number WHERE mart = m AND measure = s AND cell = c);
UPDATE course_gap SET mark = marked('module_gap', 'gap', json_object('course', course)),
    lacking_mark = marked('module_gap', 'lacking', json_object('course', course));
UPDATE course_skill SET share_mark = marked('occupation_skill', 'share',
    '{"occupation":"5131","skill":"http://data.europa.eu/esco/skill/' || share_mark || '"}') WHERE share_mark IS NOT NULL;
UPDATE occupation_bundle SET share_mark = marked('occupation_skill', 'share',
    '{"occupation":"5131","skill":"http://data.europa.eu/esco/skill/' || share_mark || '"}'),
    mark = marked('skill_bundle', 'skills', '{"bundle":"1","occupation":"5131"}');
UPDATE candidate_access SET mark = marked('access', 'minutes', json_object('municipality', municipality, 'occupation', occupation));
DROP MACRO marked;
