package coop.minga.membership.policy.domain;

import coop.minga.membership.policy.PolicyName;
import java.util.UUID;

/**
 * The key of one version of a policy.
 *
 * <p>Guarantee: versions of one policy are counted from 1.
 */
public record PolicyVersionKey(UUID organisation, PolicyName name, int version) {}
