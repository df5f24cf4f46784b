-- one row in all, where audits found more crimes recorded than the standard requires
select
    'notes' as level,
    'at most as many crimes recorded as required' as expected,
    format('more on {} audited incidents', count(*)) as got,
    'Nothing, where crimes were recorded in excess: such incidents count as compliant' as todo
from recording_audit
where crimes_recorded > crimes_required
having count(*) > 0
