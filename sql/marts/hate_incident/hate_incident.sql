-- one row per hate non-crime occurrence
select
    incident_ref,
    victim_ref,

    month_of(occurred_on) as month,
    occurred_on,

    strand,
    coalesce(renamed_division.new_name, stg_hate_incident.division, 'Unknown') as division,
    coalesce(renamed_district.new_name, stg_hate_incident.district, 'Unknown') as district,

    extract_id,
    extract_line
from stg_hate_incident
left join rename as renamed_division
    on renamed_division.renamed_column = 'division'
    and renamed_division.old_name = lower(stg_hate_incident.division)
left join rename as renamed_district
    on renamed_district.renamed_column = 'district'
    and renamed_district.old_name = lower(stg_hate_incident.district)
