-- one row per violent knife crime
with knife_crime as (
    select * from crime
    where is_violent_knife
),

neighbourhood_month as (
    select
        lsoa_code,
        month,
        count(*) as crimes
    from knife_crime
    where lsoa_code is not null
    group by lsoa_code, month
),

year_before as (
    select
        neighbourhood_month.lsoa_code as lsoa_code,
        neighbourhood_month.month as month,
        sum(earlier.crimes) as crimes
    from neighbourhood_month
    join neighbourhood_month as earlier on neighbourhood_month.lsoa_code = earlier.lsoa_code
    where is_within_a_year(earlier.month, neighbourhood_month.month)
    group by neighbourhood_month.lsoa_code, neighbourhood_month.month
)

select
    knife_crime.crime_ref as crime_ref,

    knife_crime.month as month,
    knife_crime.lsoa_code as lsoa_code,
    -- The neighbourhood is known
    knife_crime.lsoa_code is not null as has_neighbourhood,
    -- The neighbourhood had two or more violent knife crimes in the 12 months before the month
    coalesce(year_before.crimes, 0) >= 2 as is_in_repeat_place,

    knife_crime.division as division,
    knife_crime.district as district,
    knife_crime.area_kind as area_kind,

    knife_crime.extract_id as extract_id,
    knife_crime.extract_line as extract_line
from knife_crime
left join year_before
    on knife_crime.lsoa_code = year_before.lsoa_code
    and knife_crime.month = year_before.month
