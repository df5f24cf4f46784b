-- one row per published crime
with published as (
    select * from stg_police_uk_street
),

classified as (
    select
        published.crime_ref,
        strftime(published.recorded_month, '%Y-%m') as month,

        slug(published.crime_type) as crime_type,
        coalesce(police_uk_outcome.is_positive, false) as has_positive_last_outcome,

        published.lsoa_code,
        coalesce(neighbourhood.area_kind, 'unknown') as area_kind,

        published.extract_id,
        published.extract_line
    from published
    left join police_uk_outcome using (last_outcome_category)
    left join neighbourhood using (lsoa_code)
    where slug(published.crime_type) <> 'anti-social-behaviour'
)

select * from classified
