-- Only offers are counted; people who seek work and courses are no demand.
SELECT ad_id, kind FROM ad WHERE kind IS DISTINCT FROM 'offer';
