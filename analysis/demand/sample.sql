-- The survey's sample by county.
SELECT county, neff, probability FROM survey_county ORDER BY county;
