DELETE FROM county_demand;
