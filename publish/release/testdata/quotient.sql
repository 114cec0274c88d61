-- What lies behind each quotient.
SELECT municipality, skill, notices, expected, dispersion FROM skill_quotient ORDER BY ALL;
