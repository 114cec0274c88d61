-- Location quotients of skills, with what their counts are made of.
SELECT
    quotient.municipality,
    quotient.skill,
    mart.notices AS count,
    mart.employers,
    mart.sources,
    mart.by_employer,
    quotient.lq AS share,
    quotient.specialised,
    quotient.expected,
    quotient.dispersion
FROM skill_quotient AS quotient
JOIN municipality_skill AS mart USING (municipality, skill)
ORDER BY ALL;
