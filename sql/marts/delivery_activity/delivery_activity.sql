-- one row per plan, update and activity
select
    month_of(as_at) as month,

    plan,
    theme,
    ref,
    parent_ref,
    kind,
    owner,
    activity,
    coalesce(status_word.delivery_status, 'not given') as status,
    update_text,
    due_on,

    extract_id,
    extract_line
from stg_delivery_activity
left join status_word using (status_word)
