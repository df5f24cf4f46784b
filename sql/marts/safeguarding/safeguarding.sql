-- one row per referral
select
    referral_ref,

    month_of(referred_on) as month,
    referred_on,

    kind,

    extract_id,
    extract_line
from stg_safeguarding
