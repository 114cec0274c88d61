UPDATE municipality_demand SET positions = positions + 1;
