-- one row per recorded crime
with recorded as (
    select * from stg_crime
),

weighted_offence as (
    select
        offence.offence_code as offence_code,
        offence.offence as offence,
        offence.offence_group as offence_group,
        offence.offence_subgroup as offence_subgroup,
        offence.is_victim_based as is_victim_based,
        offence.offence_group in ('Violence against the person', 'Robbery', 'Sexual offences') as is_violent,
        serious_sexual_offence.offence_code is not null as is_serious_sexual,
        severity_weight.severity_weight as severity_weight
    from offence
    left join serious_sexual_offence on offence.offence_code = serious_sexual_offence.offence_code
    left join severity_weight on offence.offence_code = severity_weight.offence_code
),

classified as (
    select
        recorded.crime_ref as crime_ref,
        recorded.victim_ref as victim_ref,

        month_of(recorded.recorded_at) as month,
        recorded.recorded_at as recorded_at,
        recorded.committed_on as committed_on,

        coalesce(renamed_offence.new_name, recorded.offence_code) as offence_code,
        -- Offence by its code
        coalesce(weighted_offence.offence, 'Unknown') as offence,
        -- Home Office group of the offence
        coalesce(weighted_offence.offence_group, 'Unknown') as offence_group,
        -- Home Office subgroup of the offence
        coalesce(weighted_offence.offence_subgroup, 'Unknown') as offence_subgroup,
        -- The offence has a direct victim, as the Home Office classifies it; blank where the offence is not in the table
        weighted_offence.is_victim_based as is_victim_based,
        -- The offence is of the group fraud; blank where the offence is not in the table
        weighted_offence.offence_group = 'Fraud offences' as is_fraud,
        -- The offence is in the reference table of serious sexual offences; blank where it is not in that of offences
        weighted_offence.is_serious_sexual as is_serious_sexual,
        -- ONS severity weight of the offence; blank where it has none
        weighted_offence.severity_weight as severity_weight,
        -- The offence has a severity weight
        weighted_offence.severity_weight is not null as has_severity_weight,

        recorded.lsoa_code as lsoa_code,
        -- rural or urban, by the neighbourhood; unknown without one
        coalesce(neighbourhood.area_kind, 'unknown') as area_kind,
        -- Local priority area that the neighbourhood belongs to; 'none' where it belongs to none
        coalesce(priority_area.priority_area, 'none') as priority_area,
        -- The neighbourhood belongs to a local priority area; blank where the neighbourhood is not known
        priority_area.lsoa_code is not null or nullif(recorded.lsoa_code is null, true) as is_in_priority_area,
        coalesce(renamed_division.new_name, recorded.division, 'Unknown') as division,
        coalesce(renamed_district.new_name, recorded.district, 'Unknown') as district,
        coalesce(beat.beat, recorded.beat, 'Unknown') as beat,

        recorded.victim_kind as victim_kind,
        recorded.weapon as weapon,
        recorded.weapon_use as weapon_use,
        -- Violence, robbery or a sexual offence with a knife that threatened or injured; blank where the offence is not in the table
        recorded.weapon = 'knife'
            and recorded.weapon_use in ('threatened', 'injured')
            and weighted_offence.is_violent as is_violent_knife,
        recorded.recorded_by as recorded_by,
        recorded.place_kind as place_kind,
        recorded.is_domestic as is_domestic,
        recorded.is_alcohol as is_alcohol,
        recorded.is_online as is_online,
        recorded.is_hate as is_hate,
        recorded.is_cse as is_cse,
        recorded.has_vcop as has_vcop,
        recorded.has_victim_services_offer as has_victim_services_offer,
        recorded.has_named_suspect as has_named_suspect,

        recorded.extract_id as extract_id,
        recorded.extract_line as extract_line
    from recorded
    left join rename as renamed_offence
        on renamed_offence.renamed_column = 'offence_code'
        and renamed_offence.old_name = lower(recorded.offence_code)
    left join weighted_offence
        on weighted_offence.offence_code = coalesce(renamed_offence.new_name, recorded.offence_code)
    left join rename as renamed_division
        on renamed_division.renamed_column = 'division'
        and renamed_division.old_name = lower(recorded.division)
    left join rename as renamed_district
        on renamed_district.renamed_column = 'district'
        and renamed_district.old_name = lower(recorded.district)
    left join neighbourhood using (lsoa_code)
    left join priority_area using (lsoa_code)
    left join beat on recorded.beat = beat.known_as
)

select * from classified
