-- the district of a neighbourhood's published name, as `Ashfield` of `Ashfield 007C`
create or replace function district_of as (neighbourhood_name) ->
    replaceRegexpOne(trim(both ' ' from neighbourhood_name), ' +[0-9]{3}[A-Z]$', '')
