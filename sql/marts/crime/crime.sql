-- one row per recorded crime
with recorded as (
    select * from stg_crime
),

weighted_offence as (
    select
        offence.*,
        offence.offence_group in ('Violence against the person', 'Robbery', 'Sexual offences') as is_violent,
        severity_weight.severity_weight
    from offence
    left join severity_weight
        on offence.offence_code = severity_weight.offence_code
        and severity_weight.vintage = getvariable('severity_vintage')
),

classified as (
    select
        recorded.crime_ref,
        recorded.victim_ref,

        strftime(recorded.recorded_at, '%Y-%m') as month,
        recorded.recorded_at,
        recorded.committed_on,

        recorded.offence_code,
        coalesce(weighted_offence.offence, 'Unknown') as offence,
        coalesce(weighted_offence.offence_group, 'Unknown') as offence_group,
        coalesce(weighted_offence.offence_subgroup, 'Unknown') as offence_subgroup,
        coalesce(weighted_offence.is_victim_based, false) as is_victim_based,
        coalesce(weighted_offence.offence_group = 'Fraud offences', false) as is_fraud,
        serious_sexual_offence.offence_code is not null as is_serious_sexual,
        weighted_offence.severity_weight,
        weighted_offence.severity_weight is not null as has_severity_weight,

        recorded.lsoa_code,
        coalesce(neighbourhood.area_kind, 'unknown') as area_kind,
        coalesce(recorded.division, 'Unknown') as division,
        coalesce(recorded.district, 'Unknown') as district,
        coalesce(beat.beat, recorded.beat, 'Unknown') as beat,

        recorded.victim_kind,
        recorded.weapon,
        recorded.weapon_use,
        recorded.weapon = 'knife'
            and recorded.weapon_use in ('threatened', 'injured')
            and coalesce(weighted_offence.is_violent, false) as is_violent_knife,
        recorded.recorded_by,
        recorded.is_domestic,
        recorded.is_alcohol,
        recorded.is_online,
        recorded.is_hate,
        recorded.is_cse,
        recorded.has_vcop,
        recorded.has_victim_services_offer,
        recorded.has_named_suspect,

        recorded.extract_id,
        recorded.extract_line
    from recorded
    left join weighted_offence using (offence_code)
    left join serious_sexual_offence using (offence_code)
    left join neighbourhood using (lsoa_code)
    left join beat on recorded.beat = beat.known_as
)

select * from classified
