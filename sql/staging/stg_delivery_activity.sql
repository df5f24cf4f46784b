-- one row per plan, update and activity
select
    plan,
    parsed_month(as_at) as as_at,

    theme,
    ref,
    parent_ref,
    kind,
    owner,
    activity,
    lower(trim(status)) as status_word,
    update_text,
    parsed_date(due_on) as due_on,

    extract_id,
    extract_line
from accepted_delivery_activity
