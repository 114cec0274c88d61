-- Monthly pay that may be read as new lek, by position, with its firm.
SELECT
    notice_position.occupation,
    coalesce(notice_position.county, '') AS county,
    coalesce(notice_position.employer_key, '') AS firm,
    ad.pay_min AS lek
FROM notice_position
JOIN ad USING (ad_id)
WHERE ad.pay_unit <> 'ambiguous' AND notice_position.occupation IS NOT NULL
ORDER BY ALL;
