-- one row per published crime
with published as (
    select * from stg_police_uk_street
),

classified as (
    select
        -- Published reference
        published.crime_ref as crime_ref,
        month_of(published.recorded_month) as month,

        -- Published type, by the name it goes on under, in small letters with hyphens
        slug(coalesce(renamed_type.new_name, published.crime_type)) as crime_type,
        -- The latest published outcome is positive; blank where none is published, or one that the table does not have
        police_uk_outcome.is_positive as has_positive_last_outcome,
        -- A later file may give another outcome; blank where none is published, or one that the table does not have
        police_uk_outcome.is_open as has_open_last_outcome,

        -- Force that reports it, as its files are named
        coalesce(police_uk_force.force, published.reported_by, 'unknown') as police_force,
        -- District that the neighbourhood is named after; unknown outside the force, and where it has no other
        coalesce(police_uk_district.district, 'unknown') as district,
        published.lsoa_code as lsoa_code,
        -- rural or urban, by the neighbourhood; unknown without one
        coalesce(neighbourhood.area_kind, 'unknown') as area_kind,

        published.extract_id as extract_id,
        published.extract_line as extract_line
    from published
    left join police_uk_outcome using (last_outcome_category)
    left join police_uk_force on published.reported_by = police_uk_force.reported_by
    left join police_uk_district
        on police_uk_district.force = police_uk_force.force
        and police_uk_district.district_name = lower(published.district)
    left join neighbourhood using (lsoa_code)
    left join rename as renamed_type
        on renamed_type.renamed_column = 'crime_type'
        and renamed_type.old_name = lower(published.crime_type)
    where slug(published.crime_type) <> 'anti-social-behaviour'
)

select * from classified
