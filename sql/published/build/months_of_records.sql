-- one row per month of a table of a mart that is copied: what tells its rows, with the numbers of their extracts, from others
with held as (
    select distinct month, extract_id
    from {table}
    where month <= {until}
),

numbered as (
    select
        held.month as month,
        string_agg(extract_id || ' ' || number, ',' order by extract_id) as numbers
    from held
    join receipt using (extract_id)
    join extract_number using (feed, file, sha256)
    group by held.month
)

select
    numbered.month as month,
    coalesce(of_month.revision, of_whole.revision) || ' ' || numbers as state
from numbered
join month_revision as of_whole
    on of_whole.made = {made} and of_whole.month = ''
left join month_revision as of_month
    on of_month.made = {made} and of_month.month = numbered.month
