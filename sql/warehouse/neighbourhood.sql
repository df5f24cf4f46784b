-- one row per neighbourhood of the table that was handed in
create or replace temp table neighbourhood (lsoa_code varchar, area_kind varchar)
