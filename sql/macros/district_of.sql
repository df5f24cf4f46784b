-- the district of a neighbourhood's published name, as `Ashfield` of `Ashfield 007C`
create or replace temp macro district_of(neighbourhood_name) as
    regexp_replace(trim(neighbourhood_name), ' +[0-9]{3}[A-Z]$', '')
