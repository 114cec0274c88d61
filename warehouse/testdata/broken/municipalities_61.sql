DELETE FROM municipality WHERE municipality = '61';
