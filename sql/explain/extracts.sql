-- one row per extract with records behind a figure: how many
select
    extract_id,
    count(*) as rows
{records}
group by extract_id
