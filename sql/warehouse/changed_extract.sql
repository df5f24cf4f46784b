-- one row per extract whose rows in a table of a mart are no longer what staging has
with counted_now as (
    select feed, extract_id, skipped, print
    from counting_extract
    where feed in ({feeds})
),

counted_before as (
    select feed, extract_id, skipped, print
    from counted_extract
    where made = $1
),

added as (
    select * from counted_now
    except
    select * from counted_before
),

gone as (
    select * from counted_before
    except
    select * from counted_now
)

select extract_id from added
union
select extract_id from gone
order by extract_id
