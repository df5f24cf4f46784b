-- one row per update and activity, up to a month, the earliest update first
select
    plan,
    month as "asAt",
    theme,
    ref,
    coalesce(parent_ref, '') as "parentRef",
    coalesce(kind, '') as kind,
    coalesce(owner, '') as owner,
    activity,
    status,
    coalesce(update_text, '') as update,
    coalesce(month_of(due_on), '') as "dueIn"
from delivery_activity
where month <= $asAt
order by month, theme, extract_line
