-- one row per landed row whose key stands on another row too: which record of the key it is of, and its place in it
with shared as (
    select
        same_key.precedence as precedence,
        landed.extract_id as extract_id,
        landed.extract_line as extract_line,
        {outcome} as outcome,
        case
            when police_uk_outcome.is_positive then 0
            when {outcome} is not null then 1
            else 2
        end as openness,
        {columns}
    from {landed} as landed
    join {same_key} as same_key
        on landed.extract_id = same_key.extract_id
        and landed.extract_line = same_key.extract_line
    left join police_uk_outcome on {outcome} = police_uk_outcome.last_outcome_category
),

typed as (
    select
        *,
        {moment} as moment,
        {content} as content
    from shared
),

-- A key on so many unlike rows of one extract names nothing.
constant as (
    select extract_id, {key}
    from typed
    group by extract_id, {key}
    having count(*) >= 10 and count(distinct content) > count(*) / 2
),

-- Numbers that start again stand on rows of several months, and then most of them do.
spread as (
    select {key}, count(*) as rows
    from typed
    group by {key}
    having count(distinct month_of(moment)) > 1
),

used_again as (
    select coalesce(sum(rows), 0) >= 20 and coalesce(sum(rows), 0) > 0.1 * {rows} as is_usual
    from spread
),

marked as (
    select *, (extract_id, {key}) in (select extract_id, {key} from constant) as is_constant
    from typed
),

stepped as (
    select
        *,
        case
            when lag(moment) over earlier is null then 0
            when used_again.is_usual and month_of(moment) <> month_of(lag(moment) over earlier) then 1
            when {apart} then 1
            else 0
        end as begins
    from marked
    cross join used_again
    window earlier as (partition by {key} order by moment, precedence, extract_line)
),

numbered as (
    select *, sum(begins) over (partition by {key} order by moment, precedence, extract_line) as record
    from stepped
),

placed as (
    select
        *,
        {first_values}
        first_value(outcome) over of_resolved as resolved,
        row_number() over of_record as place,
        month_of(first_value(moment) over of_record) as counted_month,
        max(record) over (partition by {key}) as last_record
    from numbered
    window
        of_record as (partition by {key}, record order by precedence, extract_line),
        of_resolved as (partition by {key}, record order by openness, precedence, extract_line)
)

select
    extract_id,
    extract_line,
    is_constant,
    not is_constant and place > 1 as is_repeat,
    not is_constant and last_record > 0 as is_used_again,
    case when month_of(moment) <> counted_month then counted_month end as moved_to,
    case when place = 1 and not is_constant then resolved end as resolved,
    {differs} as differs
from placed
